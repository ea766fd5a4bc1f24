import { createRequire } from 'node:module';
import type { ValidationError } from 'class-validator';
import { type Instantiable, shapeOf } from '../../domain/fields/fields.js';
import type { Rule } from '../../domain/fields/rules.js';

type ClassValidator = typeof import('class-validator');

const require = createRequire(import.meta.url);
const told = new Set<Instantiable>();

/**
 * The values of an instance, and of what it contains, that break a rule, as class-validator finds them. It is three
 * hundred files large, so it is loaded, and told the rules that the fields of the domain declare, when it is first asked.
 */
export function validationErrors(instance: object): readonly ValidationError[] {
  const library = require('class-validator') as ClassValidator;
  tellRules(instance.constructor as Instantiable, library);
  return library.validateSync(instance, { forbidUnknownValues: true, stopAtFirstError: true });
}

function tellRules(type: Instantiable, library: ClassValidator): void {
  if (told.has(type)) return;
  told.add(type);
  for (const [property, { of, rule, many }] of shapeOf(type)) {
    library.IsOptional()(type.prototype, property); // What is missing is told when the document is revived.
    if (of) library.ValidateNested()(type.prototype, property);
    if (of) tellRules(of(), library);
    if (rule) follows(rule, many, library)(type.prototype, property);
  }
}

/** Has class-validator hold a rule. The fault itself is found again by whoever reports it. */
function follows(rule: Rule, each: boolean, { ValidateBy }: ClassValidator): PropertyDecorator {
  const holds = (value: unknown) => rule(value) === undefined;
  const validate = each ? (values: unknown) => Array.isArray(values) && values.every(holds) : holds;
  return ValidateBy({ name: 'rule', validator: { validate, defaultMessage: () => 'breaks a rule' } });
}
