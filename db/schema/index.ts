export * from "./agreements/index";
export * from "./parties";
export * from "./platform";
export * from "./purchasing";
