import { Component, type ReactNode } from 'react';
import { useMessages } from '../messages/context.tsx';
import { ErrorPanel } from './error-panel.tsx';

/** Keeps the frame of the window when a page breaks; a new address tries again. */
export class PageBoundary extends Component<
  { address: string; children: ReactNode },
  { failed: Error | undefined; address: string }
> {
  override state: { failed: Error | undefined; address: string } = { failed: undefined, address: '' };

  static getDerivedStateFromError(failed: Error) {
    return { failed };
  }

  static getDerivedStateFromProps(
    props: { address: string },
    state: { failed: Error | undefined; address: string },
  ) {
    return props.address === state.address ? null : { failed: undefined, address: props.address };
  }

  override render() {
    const { failed } = this.state;
    if (!failed) return this.props.children;
    return <Broken error={failed} onRetry={() => this.setState({ failed: undefined })} />;
  }
}

function Broken({ error, onRetry }: { error: Error; onRetry(): void }) {
  const { shell } = useMessages();
  return (
    <ErrorPanel
      error={{ code: 'PAGE', message: shell.pageFailed, details: error.stack ?? error.message }}
      onRetry={onRetry}
    />
  );
}
