/** `1 h 20 min`, by the units of a language. */
export function amountIn(hour: string, minute: string): (minutes: number) => string {
  return (minutes) => {
    const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
    const said = [hours > 0 ? `${hours} ${hour}` : '', rest > 0 || hours === 0 ? `${rest} ${minute}` : ''].filter((part) => part !== '').join(' ');
    return minutes < 0 ? `−${said}` : said;
  };
}
