import classes from './timer.module.css';

const RADIUS = 15.915; // a circumference of 100

/** A ring that empties with the working time. */
export function Ring({ share, size, stroke }: { share: number; size: number; stroke: number }) {
  return (
    <svg className={classes.ring} width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
      <circle className={classes.track} cx="20" cy="20" r={RADIUS} strokeWidth={stroke} />
      <circle
        className={classes.rest} cx="20" cy="20" r={RADIUS} strokeWidth={stroke}
        strokeDasharray={`${share * 100} 100`} transform="rotate(-90 20 20)"
      />
    </svg>
  );
}

const GLYPHS = {
  missed: <path d="M20 10v13M20 29v1.5" />,
  met: <path d="M12.5 20.5l5.5 5.5 10-12" />,
  stopped: <path d="M14 20h12" />,
};

/** The same place once nothing empties any more: missed, met or stopped. */
export function Glyph({ of, size, stroke }: { of: keyof typeof GLYPHS; size: number; stroke: number }) {
  return (
    <svg className={classes.ring} width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
      <circle className={classes.rest} cx="20" cy="20" r={RADIUS} strokeWidth={stroke} />
      <g className={classes.rest} strokeWidth={stroke} strokeLinecap="round" strokeLinejoin="round">{GLYPHS[of]}</g>
    </svg>
  );
}
