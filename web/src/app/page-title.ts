import { useDocumentTitle } from '@mantine/hooks';
import { messages } from './messages';

/** The title of the browser's tab. */
export function usePageTitle(page: string): void {
  useDocumentTitle(messages.title(page));
}
