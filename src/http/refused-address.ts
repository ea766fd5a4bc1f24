import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { NewsletterRefused } from '../newsletter/newsletter-refused.js';
import { answerError } from './answer-error.js';

/** Tells what is wrong with the parameters of an address, be it found by whoever reads them or by the API itself. */
export function refusedAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.removeHeader('etag').removeHeader('last-modified');
  reply.header('cache-control', 'no-store');
  const code = error instanceof GraphQLError ? error.extensions['code'] : undefined;
  if (error instanceof NewsletterRefused) return told(reply, error.code, error.message);
  if (typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') return told(reply, code, error.message);
  return answerError(error, request, reply);
}

const told = (reply: FastifyReply, code: string, message: string) =>
  reply.code(400).send({ errors: [{ message, extensions: { code } }] });
