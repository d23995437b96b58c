import type { Metadata } from "next";
import { Register } from "./register";

export const metadata: Metadata = { title: "Approval rules" };

export default function RulesPage() {
  return <Register kind="policy" />;
}
