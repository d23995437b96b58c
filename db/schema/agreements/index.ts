export * from "./agreements";
export * from "./terms";
