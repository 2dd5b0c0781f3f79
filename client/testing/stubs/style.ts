/** Styles say nothing in a test. */
export default {};
