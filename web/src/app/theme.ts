import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The one accent. Shade 7 carries white text at 5.6:1, shade 3 is its text on dark. */
const petrol: MantineColorsTuple = [
  '#e6f4f4', '#cfe8e8', '#a0d1d3', '#6fb9bc', '#48a3a8', '#2b9298', '#188088', '#0e7079', '#0a5f67', '#064c53',
];
const night: MantineColorsTuple = [
  '#dbe1e7', '#b9c3cd', '#93a0ad', '#6b7885', '#3f4954', '#2e3741', '#222a32', '#161b21', '#11151a', '#0c0f13',
];

const MOTION_MS = 120;
const transition = { duration: MOTION_MS, transition: 'fade' } as const;

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  colors: { petrol, dark: night },
  respectReducedMotion: true,
  cursorType: 'pointer',
  defaultRadius: 'sm',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  headings: { fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  components: {
    Button: { defaultProps: { size: 'xs' } },
    Modal: { defaultProps: { transitionProps: transition } },
    Popover: { defaultProps: { transitionProps: transition, shadow: 'md' } },
    Tooltip: { defaultProps: { transitionProps: transition } },
    Menu: { defaultProps: { transitionProps: transition } },
  },
});

/** Colours with a meaning. Text among them has at least 4.5:1 on its ground, shapes 3:1, in both schemes. */
export const meaningfulColours: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5a6570',
    '--mantine-color-placeholder': '#737f8a',
    '--line': '#dfe4e8',
    '--ground': '#f6f8f9',
    '--hover': '#f0f4f5',
    '--severity-1': '#bf1238',
    '--severity-a': '#b95000',
    '--severity-b': '#1c5fc4',
    '--severity-c': '#566370',
    '--severity-ink': '#ffffff',
    '--timer-counting': '#0e7079',
    '--timer-soon': '#b04a00',
    '--timer-missed': '#bf1238',
    '--timer-met': '#0e7079',
    '--missed-ground': '#fdf1f3',
    '--apart': '#74289c',
    '--apart-ink': '#ffffff',
    '--apart-half': '#cfe8e8',
  },
  dark: {
    '--line': '#2e3741',
    '--ground': '#1b2128',
    '--hover': '#212932',
    '--severity-1': '#ff7389',
    '--severity-a': '#ffa14d',
    '--severity-b': '#7db1ff',
    '--severity-c': '#a9b5c1',
    '--severity-ink': '#12161b',
    '--timer-counting': '#5fb9be',
    '--timer-soon': '#ffa14d',
    '--timer-missed': '#ff7389',
    '--timer-met': '#5fb9be',
    '--missed-ground': '#2a1c22',
    '--apart': '#d9aef0',
    '--apart-ink': '#12161b',
    '--apart-half': '#064c53',
  },
});
