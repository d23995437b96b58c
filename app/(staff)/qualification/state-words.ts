/** The words of states, for parts that run in the browser. */
export { openStates, stateNames } from "@/lib/qualification/opportunities/domain/opportunity";
