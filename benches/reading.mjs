// What a hand-written decision needs to read an application in place.

// The codes of the open lists; anything else counts as `other`.
export const CHANNELS = new Set(
  `website app online_platform online_chat smart_service phone hall door_to_door self_service_terminal official_account
  sms mail written face_to_face rating_system ticket suggestion_box customer_service video`.split(/\s+/),
);
export const BUSINESS_TYPES = new Set(
  `network_service fixed_telephone mobile_telephone broadband leased_line value_added sms voice_mailbox online_video
  cloud_service business_operation data_communication network_access cloud_computing internet_of_things customer_service
  telephone_service online_service door_to_door_service complaint_handling technical_support
  equipment_maintenance troubleshooting system_upgrade`.split(/\s+/),
);

// What stands for a record that is not there: everything in it is unknown, or everything is absent.
const noRecord = (keys, value) => Object.freeze(Object.fromEntries(keys.split(/\s+/).map((key) => [key, value])));
const nothing = (keys) => ({ unknown: noRecord(keys, undefined), absent: noRecord(keys, null) });
export const NO_FORM = nothing("user type content fees total term");
export const NO_TERM = nothing("start end indefinite");
export const NO_ID = nothing("kind number validUntil check");
export const NO_CONTACT = nothing("phone email address");
export const NO_FLAGS = nothing("major highRisk");
export const NO_CHANGE = nothing("userConfirmedAt agreed handledAt");
export const NO_NOTICE = nothing("sentAt guidance");
const VERDICT_KEYS = `authenticity formComplete infoAccurate legal tariffReasonable needFitsCommitment content tariff
  commitment formalBy higherReview`;
export const NO_VERDICTS = nothing(VERDICT_KEYS);
export const NO_APPLICANT = nothing(
  "kind age ownIncome guardianPresent guardianIdShown guardianConsent activeCards totalCards handlerIdShown",
);
export const NO_AGENT = nothing("principalIdShown agentIdShown registered");
const PORTABILITY_KEYS = `sameLocalNetwork numberKind realNameRegistered inNormalUse billsSettled unbilledAgreed
  termAgreement termReleased lastPortedOn joinedOn registeredTo transferredToPerson risksConfirmed codeIssuedAt`;
export const NO_PORTABILITY = nothing(PORTABILITY_KEYS);

export const record = (given, none) => given ?? (given === null ? none.absent : none.unknown);

export function isBlank(text) {
  if (text.length === 0) return true;
  // Nearly every text begins with a visible ASCII or Chinese character: nothing has to be trimmed then.
  const first = text.charCodeAt(0);
  if ((first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first < 0xa000)) return false;
  return text.trim() === "";
}

const OFFSET_MS = 28_800_000;

/** The day of a question and, when it has one, its instant. */
export function question(asOf) {
  if (asOf.length === 10) return [asOf, undefined];
  const ms = Date.parse(asOf);
  return [new Date(ms + OFFSET_MS).toISOString().slice(0, 10), ms];
}
