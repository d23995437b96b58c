import type { Metadata } from "next";
import { Register } from "../register";

export const metadata: Metadata = { title: "Authority matrix" };

export default function MatrixPage() {
  return <Register kind="matrix" />;
}
