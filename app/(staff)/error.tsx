"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { Fault } from "@/components/fault";

type Props = { error: Error & { digest?: string }; reset: () => void };

/** The rail stays; only the page is replaced. */
export default function Failed({ error, reset }: Props) {
  const router = useRouter();
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return <Fault reference={error.digest} retry={retry} />;
}
