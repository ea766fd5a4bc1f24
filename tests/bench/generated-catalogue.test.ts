import { describe, expect, it } from '@jest/globals';
import { generatedCatalogue } from '../../bench/data/generated-catalogue.js';
import { bytesOf, problemsOf } from '../support/builders.js';

const size = Number(process.env['GENERATED_PROGRAMMES'] ?? 150);
const details = ['lean', 'curated'] as const;

describe('the generated catalogues of the benchmark', () => {
  it.each(details)('satisfy every rule of a catalogue: %s', (detail) => {
    expect(problemsOf(generatedCatalogue({ programmes: size, detail }))).toEqual([]);
  });

  it('are equal for the same seed and different for another seed', () => {
    const made = (seed: number) => JSON.stringify(generatedCatalogue({ programmes: 60, detail: 'curated', seed }));
    expect(made(1)).toBe(made(1));
    expect(made(1)).not.toBe(made(2));
  });

  it('have as many programmes as asked for, the real ones among them', () => {
    expect(generatedCatalogue({ programmes: 24, detail: 'lean' }).programmes).toHaveLength(24);
    const { programmes } = generatedCatalogue({ programmes: 131, detail: 'lean' });
    expect(programmes).toHaveLength(131);
    expect(programmes.filter(({ academicYear }) => academicYear === '2021/22')).toHaveLength(24);
  });

  it('have programmes as large as real ones if they are "curated", and of a kilobyte if they are "lean"', () => {
    const average = (programmes: readonly unknown[]) => bytesOf(programmes).length / programmes.length;
    const made = (detail: (typeof details)[number]) =>
      average(generatedCatalogue({ programmes: 200, detail }).programmes.slice(24));
    const real = average(generatedCatalogue({ programmes: 24, detail: 'lean' }).programmes);
    expect(made('curated') / real).toBeGreaterThan(0.8);
    expect(made('curated') / real).toBeLessThan(1.2);
    expect(made('lean')).toBeGreaterThan(800);
    expect(made('lean')).toBeLessThan(1200);
  });

  it('have word frequencies like real text: a few words are frequent, and most are rare', () => {
    const { programmes } = generatedCatalogue({ programmes: 600, detail: 'curated' });
    const words = programmes.flatMap(({ summary }) => summary.toLowerCase().match(/[a-z]+(-[a-z]+)*/g) ?? []);
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const frequent = [...counts.values()].sort((a, b) => b - a);
    expect(counts.size).toBeGreaterThan(1500);
    expect(frequent.slice(0, 100).reduce((sum, count) => sum + count, 0) / words.length).toBeGreaterThan(0.4);
    expect(frequent.filter((count) => count <= 2).length / frequent.length).toBeGreaterThan(0.3);
  });
});
