const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether what an address says can be the id of anything. */
export const isId = (said: unknown): said is string => typeof said === 'string' && UUID.test(said);
