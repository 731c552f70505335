export const messages = {
  bell: (unread: number) => (unread === 0 ? 'Notifications' : `Notifications, ${unread} unread`),
  heading: 'Notifications',
  empty: 'Nothing yet. What concerns you stands here, whatever else it is sent by.',
  readAll: 'Mark these as read',
  acknowledged: (by: string) => `Acknowledged by ${by}`,
};
