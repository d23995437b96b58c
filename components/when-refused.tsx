"use client";

import { type ReactNode, useState } from "react";
import { useForm } from "./field-context";

/** A field that answers a refusal: it is there from the moment the form was refused with that reason. */
export function WhenRefused({ reason, children }: { reason: string; children: ReactNode }) {
  const { refused } = useForm();
  const [seen, setSeen] = useState(false);
  if (refused === reason && !seen) setSeen(true);
  return seen || refused === reason ? children : null;
}
