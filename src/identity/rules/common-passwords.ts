/** What is tried first of what is long enough, in lower case. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set([
  '123456789012', '1234567890123', '12345678901234', '123456789012345', '1234567890123456', '012345678901', '0123456789ab',
  '123456789abc', '1234567890ab', '1234567890qwe', '1234567890qwer', '1234qwerasdf', '1234qwerasdfzxcv', '123qweasdzxc', '123123123123',
  '987654321098', '098765432109', '0987654321098', '147258369147', '1q2w3e4r5t6y', '1q2w3e4r5t6y7u', '1q2w3e4r5t6y7u8i', '1qaz2wsx3edc',
  '1qaz2wsx3edc4rfv', 'q1w2e3r4t5y6', 'qazwsxedcrfv', 'qazwsxedcrfvtgb', 'qwerty123456', 'qwerty1234567', 'qwerty12345678', 'qwertyuiop12',
  'qwertyuiop123', 'qwertyuiop[]', 'qwertyuiopas', 'qwertyuiopasdf', 'qwertyuiopasdfgh', 'qwertyqwerty', 'asdfghjkl123', 'asdfghjkl;\'',
  'zxcvbnm12345', 'zxcvbnm123456', 'abcdefghijkl', 'abcdefghijklm', 'abcdefghijklmnop', 'abcdefghijklmnopqrstuvwxyz', 'abcd12345678',
  'abc123abc123', 'abc123456789', 'password1234', 'password12345', 'password123456', 'password1234567', 'password123!', 'password2024!',
  'password2025', 'password2025!', 'password2026', 'password2026!', 'passwordpassword', 'password1password1', 'mypassword12', 'mypassword123',
  'newpassword1', 'newpassword123', 'p@ssw0rd1234', 'p@ssword1234', 'passw0rd1234', 'passw0rd12345', 'changeme1234', 'changemenow!',
  'letmein12345', 'letmein123456', 'letmeinletmein', 'welcome12345', 'welcome123456', 'welcome2025!', 'welcome2026!', 'administrator',
  'administrator1', 'administrator123', 'admin1234567', 'admin12345678', 'admin123456789', 'adminadminadmin', 'rootrootroot', 'iloveyou1234',
  'iloveyou12345', 'iloveyouiloveyou', 'ilovemyfamily', 'sunshine1234', 'princess1234', 'football1234', 'baseball1234', 'superman1234',
  'correcthorsebatterystaple', 'correct horse battery staple', 'critsit12345', 'critsitcritsit', 'критсит12345', 'йцукенгшщзхъ', 'пароль123456',
]);
