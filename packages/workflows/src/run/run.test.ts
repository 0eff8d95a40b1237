import type { RunStep } from '../model/Step';
import { evaluateTexts } from './evaluateTexts';
import { runSettings } from './runSettings';
import { shellCommand } from './shellCommand';

describe('a step', () => {
  const step: RunStep = {
    kind: 'run',
    number: 1,
    at: { line: 1, column: 1 },
    run: 'x',
    env: {},
    continueOnError: false,
  };

  it('takes shell and folder from the nearest that names them', () => {
    const workflow = {
      defaults: { shell: 'sh' as const, workingDirectory: 'w' },
    };
    const job = { defaults: { workingDirectory: 'j' } };
    expect(runSettings(workflow, job, step)).toEqual({
      shell: 'sh',
      workingDirectory: 'j',
    });
    const own = { ...step, shell: 'bash' as const, workingDirectory: 's' };
    expect(runSettings(workflow, job, own)).toEqual({
      shell: 'bash',
      workingDirectory: 's',
    });
    expect(runSettings({ defaults: {} }, { defaults: {} }, step)).toEqual({});
  });

  it('runs in the shell as GitHub calls it', () => {
    const line = (shell: RunStep['shell'], hasBash: boolean) =>
      shellCommand(shell, { hasBash }).join(' ');
    expect(line('bash', true)).toBe('bash --noprofile --norc -eo pipefail');
    expect(line('sh', true)).toBe('sh -e');
    expect(line(undefined, true)).toBe('bash -e');
    expect(line(undefined, false)).toBe('sh -e');
  });

  it('has its variables evaluated', () => {
    const env = { A: '${{ matrix.a }}!', B: 'b', __proto__x: '' };
    expect(evaluateTexts(env, { matrix: { a: 1 } })).toEqual({
      A: '1!',
      B: 'b',
      __proto__x: '',
    });
  });
});
