// To and from the resources of TM Forum Open APIs. No clock is read and nothing is sent.
export * from "./tmf/case.ts";
export * from "./tmf/flow.ts";
export * from "./tmf/milestone.ts";
export * from "./tmf/objective.ts";
export * from "./tmf/qualification.ts";
export type { ChannelRef, Extensible, FactsCharacteristic, StringCharacteristic, Unmapped } from "./tmf/resource.ts";
export {
  toTroubleTicket,
  type StatusChange,
  type TicketOfCase,
  type TicketOptions,
  type TicketStatus,
  type TroubleTicket,
} from "./tmf/ticket.ts";
