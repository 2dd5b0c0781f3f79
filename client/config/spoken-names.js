// The attributes that a screen reader needs. Template and runtime number attributes by the same list, so both
// sides of `spoken-attributes.ts` read it from here.
export const SPOKEN = {
  View: {
    role: '',
    'aria-label': '',
    'aria-checked': '',
    'aria-expanded': '',
    'aria-disabled': '',
  },
};
