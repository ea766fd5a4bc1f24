import {
  type ASTNode,
  type ASTVisitFn,
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getEnterLeaveForKind,
  type Kind,
  specifiedRules,
  TypeInfo,
  ValidationContext,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * Whether a document is valid by the rules of graphql-js. `validate` prepares each rule for each of the 43 kinds of nodes,
 * which takes longer than to visit a short document; here a rule is prepared for the kinds that the document has and that
 * it has functions for.
 */
export function isValid(schema: GraphQLSchema, document: DocumentNode): boolean {
  const typeInfo = new TypeInfo(schema);
  const context = new ValidationContext(schema, document, typeInfo, (error) => {
    throw error; // One fault is enough.
  });
  const rules = specifiedRules.map((rule) => rule(context));
  try {
    visit(document, visitWithTypeInfo(typeInfo, new RulesVisitor(rules)));
    return true;
  } catch (error) {
    if (error instanceof GraphQLError) return false;
    throw error;
  }
}

type VisitFunction = ASTVisitFn<ASTNode>;

/** By kind of node: the places, in the list of rules, of those that have a function for it. The same for every document. */
const rulePlaces = new Map<Kind, readonly number[]>();

function rulePlacesFor(kind: Kind, rules: readonly ASTVisitor[]): readonly number[] {
  const known = rulePlaces.get(kind);
  if (known) return known;
  const found = [...rules.keys()].filter((place) => {
    const { enter, leave } = getEnterLeaveForKind(rules[place] as ASTVisitor, kind);
    return enter !== undefined || leave !== undefined;
  });
  rulePlaces.set(kind, found);
  return found;
}

interface RuleForKind {
  readonly rule: ASTVisitor;
  readonly enter?: VisitFunction | undefined;
  readonly leave?: VisitFunction | undefined;
}

/** Calls all rules for each node. A rule that returns false has nothing to find below the node: it needs no skipping. */
class RulesVisitor {
  readonly #rules: readonly ASTVisitor[];
  readonly #byKind = new Map<Kind, readonly RuleForKind[]>();

  constructor(rules: readonly ASTVisitor[]) {
    this.#rules = rules;
  }

  enter(...visited: Parameters<VisitFunction>): false | undefined {
    if (visited[1] === 'description') return false; // The rules are for values, and a description is none.
    for (const { rule, enter } of this.#rulesFor(visited[0].kind)) enter?.apply(rule, visited);
    return undefined;
  }

  leave(...visited: Parameters<VisitFunction>): void {
    for (const { rule, leave } of this.#rulesFor(visited[0].kind)) leave?.apply(rule, visited);
  }

  #rulesFor(kind: Kind): readonly RuleForKind[] {
    const known = this.#byKind.get(kind);
    if (known) return known;
    const rules = rulePlacesFor(kind, this.#rules).map((place): RuleForKind => {
      const rule = this.#rules[place] as ASTVisitor;
      return { rule, ...getEnterLeaveForKind(rule, kind) };
    });
    this.#byKind.set(kind, rules);
    return rules;
  }
}
