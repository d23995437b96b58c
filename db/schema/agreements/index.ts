export * from "./agreements";
export * from "./orders";
export * from "./signing";
export * from "./terms";
