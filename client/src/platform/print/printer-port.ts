/** Paper: a browser can print what is on the page, WeChat cannot. */
export interface Printer {
  canPrint: boolean;
  print: () => void;
}
