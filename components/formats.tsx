"use client";

import { createContext, type ReactNode, useContext } from "react";

/** How this person reads figures, dates and times. */
export type Formats = { readonly locale: string; readonly zone: string };

const FormatContext = createContext<Formats>({ locale: "en-GB", zone: "Europe/Berlin" });

export const useFormats = () => useContext(FormatContext);

export const FormatProvider = ({ locale, zone, children }: Formats & { children: ReactNode }) => (
  <FormatContext.Provider value={{ locale, zone }}>{children}</FormatContext.Provider>
);
