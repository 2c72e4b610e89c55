import {Letter} from './letter';

export const metadata = {title: 'A letter'};

export default function Page() {
  return <Letter />;
}
