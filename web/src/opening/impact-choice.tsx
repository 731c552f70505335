import { Radio } from '@mantine/core';
import { SeverityMark } from '../severity/severity-mark';
import { messages } from './messages';
import classes from './opening.module.css';
import { IMPACTS, proposedSeverity, type Impact } from './propose';

const words = messages.impacts;

/** What cannot be done, in plain words; each beside the severity that is proposed for it. */
export function ImpactChoice({ value, onChange }: { value: Impact | ''; onChange: (value: Impact) => void }) {
  return (
    <Radio.Group
      label={words.label} size="md" required value={value}
      onChange={(chosen) => { const known = IMPACTS.find((each) => each === chosen); if (known) onChange(known); }}
    >
      <div className={classes.impacts}>
        {IMPACTS.map((each) => (
          <Radio.Card key={each} value={each} className={classes.choice} aria-label={words.choices[each].title}>
            <SeverityMark severity={proposedSeverity(each)} size={20} />
            <span>
              <span className={classes.impact}>{words.choices[each].title}</span>
              <span className={classes.promise}>{words.choices[each].hint}</span>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
