import { businessFunctionNames, businessFunctions, levelNames, levels } from "@/lib/parties/staff/domain/position";

export const functionOptions = businessFunctions.map((value) => ({ value, label: businessFunctionNames[value] }));
export const levelOptions = levels.map((value) => ({ value: String(value), label: `${value} ${levelNames[value]}` }));
