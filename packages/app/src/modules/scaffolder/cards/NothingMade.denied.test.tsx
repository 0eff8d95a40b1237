import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor } from '@testing-library/react';
import { quietConsole } from '../../../__testUtils__/quietConsole';
import { openEntity, template } from '../__testUtils__/openEntity';

// In a file of its own, because answers about permissions are kept for the next test.
describe('a template that made nothing', () => {
  quietConsole();

  it('leads nowhere for who may not use it', async () => {
    const deny = jest.fn((): AuthorizeResult.DENY => AuthorizeResult.DENY);
    openEntity(template, catalogApiMock({ entities: [] }), deny);
    expect(
      await screen.findByText('Nothing was made from it yet.'),
    ).toBeVisible();
    await waitFor(() => expect(deny).toHaveBeenCalled());
    expect(screen.queryByRole('button', { name: 'Make the first' })).toBeNull();
  });
});
