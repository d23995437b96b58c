"use client";

import { Fault } from "@/components/fault";

/** For what fails before the shell stands: the database is gone, so nobody is known to be signed in. */
export default function Failed({ error }: { error: Error & { digest?: string } }) {
  return (
    <main className="px-4">
      <Fault reference={error.digest} retry={() => window.location.reload()} />
    </main>
  );
}
