export { EscalationPolicyEntity, EscalationPolicyVersion } from './escalation-policy.entity.js';
export { PoliciesService, SILENT_POLICY, type PolicyScope } from './policies.service.js';
export { SeverityModule } from './severity.module.js';
export {
  CHANNELS, chooseResponse, CLOCK_KINDS, isCritical, isUpgrade, meant, promisedResponse, reachesPeople, readPolicy, refuseChannel, roleOf, SEVERITIES, stepsFor,
  type Channel, type ClockKind, type EnhancedServices, type EscalationPolicy, type Hours, type PolicyStep, type PromisedResponse, type Reach, type RespondingCase, type Severity, type Trigger,
} from './rules/index.js';
