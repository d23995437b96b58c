import type { Tone } from "@/components/status";
import type { OrderState } from "@/lib/purchasing/orders/domain/order-lifecycle";

export const stateTones: Record<OrderState, Tone> = {
  acknowledged: "info",
  in_progress: "info",
  pending: "warning",
  held: "warning",
  assessing_cancellation: "pending",
  completed: "success",
  partial: "warning",
  failed: "danger",
  rejected: "danger",
  cancelled: "neutral",
};
