import { Hub } from '../../domain/hub.js';
import { Link } from '../../domain/parts/link.js';
import { Programme } from '../../domain/programme.js';
import { connectionOf } from './connection-of.js';

export const HubConnection = connectionOf(Hub);
export const LinkConnection = connectionOf(Link);
export const ProgrammeConnection = connectionOf(Programme);
