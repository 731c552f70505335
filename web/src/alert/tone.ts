const NOTES = [880, 660, 880] as const;
const EACH_S = 0.18;
const GAP_S = 0.06;
const LOUD = 0.2;

/** Three short notes. A page that nobody has touched yet is kept silent by the browser. */
export async function sound(): Promise<void> {
  const audio = new AudioContext();
  await audio.resume();
  NOTES.forEach((pitch, at) => {
    const from = audio.currentTime + at * (EACH_S + GAP_S);
    const volume = new GainNode(audio, { gain: 0 });
    const note = new OscillatorNode(audio, { frequency: pitch });
    volume.gain.setTargetAtTime(LOUD, from, 0.01);
    volume.gain.setTargetAtTime(0, from + EACH_S - 0.03, 0.01);
    note.connect(volume).connect(audio.destination);
    note.start(from);
    note.stop(from + EACH_S);
    if (at === NOTES.length - 1) note.onended = () => void audio.close();
  });
}
