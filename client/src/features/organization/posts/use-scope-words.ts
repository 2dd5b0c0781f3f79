/** 3 号楼 · 党建工作指导员: posts in words, with the names of their colleges and classes. */
import { ROLE_TERMS } from '@louyu/shared/messages/terms';
import { useUnitNames } from '../people/use-places';
import { spokenScope } from '../post-words';
import type { Role, Scope } from '@louyu/shared/domain/kernel/positions';

const idsOf = (scopes: readonly Scope[], kind: 'college' | 'class'): string[] =>
  scopes.flatMap((scope) => (scope.kind === kind && 'id' in scope ? [scope.id] : []));

export function useScopeWords(scopes: readonly Scope[]) {
  const colleges = useUnitNames('college', idsOf(scopes, 'college'));
  const classes = useUnitNames('class', idsOf(scopes, 'class'));
  const place = (scope: Scope): string => {
    const name = 'id' in scope ? (colleges.get(scope.id) ?? classes.get(scope.id)) : undefined;
    return name ?? spokenScope(scope);
  };
  const joined =
    (between: string) =>
    ({ role, scope }: { role: Role; scope: Scope }) =>
      scope.kind === 'university'
        ? ROLE_TERMS[role]
        : `${place(scope)}${between}${ROLE_TERMS[role]}`;
  return {
    place,
    /** In a list: 3 号楼 · 党建工作指导员. */
    post: joined(' · '),
    /** In a sentence: 3 号楼的党建工作指导员. */
    spoken: joined('的'),
  };
}
