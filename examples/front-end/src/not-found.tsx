import { address } from './route';
import { Title } from './title';

export function NotFound({ what }: { readonly what: string }) {
  return (
    <>
      <Title>Not found</Title>
      <p>
        There is no such {what}. <a href={address(['all'])}>See all programmes</a>.
      </p>
    </>
  );
}
