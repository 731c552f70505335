export function HandOverPage() { return null; }
