"use client";

import { Button } from "@/components/button";

export const PrintButton = () => (
  <Button type="button" onClick={() => window.print()} data-no-print>
    Print
  </Button>
);
