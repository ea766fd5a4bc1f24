import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import cors from 'cors';
import express from 'express';
import { buildSchema } from 'type-graphql';
import { ProgrammeResolver, StepResolver } from './apollo-typegraphql-schema.js';
import { tellWhere } from './listening.mjs';

// As most teams write it: classes with decorators, resolvers, Express, and every default as it is.

const schema = await buildSchema({ resolvers: [ProgrammeResolver, StepResolver] });
const apollo = new ApolloServer({ schema });
await apollo.start();

const app = express();
app.use('/graphql', cors(), express.json(), expressMiddleware(apollo));
const server = app.listen(0, '127.0.0.1', () => tellWhere(server));
