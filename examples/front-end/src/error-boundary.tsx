import { Component, type ReactNode } from 'react';

interface Props {
  /** The address of the page. With another address, the error of the last page is forgotten. */
  readonly at: string;
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | undefined;
}

/** Shows why a page could not be loaded: the service does not answer, or refuses the query. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override componentDidUpdate({ at }: Props) {
    if (at !== this.props.at && this.state.error) this.setState({ error: undefined });
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div role="alert">
        <h1>This page could not be loaded</h1>
        <p>{error.message}</p>
        <button type="button" onClick={() => location.reload()}>
          Try again
        </button>
      </div>
    );
  }
}
