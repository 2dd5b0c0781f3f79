/** The bar at the very top: WeChat draws its own, the browser needs one. */
export interface TitleBarProps {
  title: string;
}
