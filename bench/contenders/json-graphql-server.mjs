import { readFileSync } from 'node:fs';
import express from 'express';
import { jsonGraphqlExpress } from 'json-graphql-server/node';
import { tellWhere } from './listening.mjs';

// It makes a schema of its own from plain lists. It has one relation between two kinds of thing, so links cannot be
// expressed, and of what is nested no part can be chosen.

const { programmes } = JSON.parse(readFileSync(process.env['CATALOGUE_FILE'], 'utf8'));
const flat = programmes
  .map(({ id, slug, title, section, academicYear, phases = [], position }) => {
    return { id, slug, title, section, academicYear, phases, position };
  })
  .sort((a, b) => (a.id < b.id ? -1 : 1)); // It breaks ties by the order that it was given.

const app = express();
app.use('/graphql', jsonGraphqlExpress({ programmes: flat }));
const server = app.listen(0, '127.0.0.1', () => tellWhere(server));
