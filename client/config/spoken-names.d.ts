/** Attribute names by element; the values are the template's defaults. */
export declare const SPOKEN: { View: Record<string, string> };
