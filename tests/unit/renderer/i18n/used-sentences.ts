import ts from 'typescript'
import { isInCatalogue, type RendererProgram } from './renderer-program.ts'

/** The sentences that no source of the windows uses; `without` leaves out the files of those names. */
export function unusedSentences(
  { files, checker, catalogue }: RendererProgram,
  without: readonly string[] = [],
): string[] {
  const used = new Set<ts.Node>()
  for (const file of files) {
    if (!without.some((name) => file.fileName.endsWith(name))) markUsed(file, checker, catalogue, used)
  }
  return leavesOf(checker, catalogue, [])
    .filter(({ declaration }) => !used.has(declaration))
    .map(({ path }) => path)
}

interface Leaf {
  path: string
  declaration: ts.Declaration
}

/** A sentence is a text or a function; what a function answers is used with it. */
function leavesOf(checker: ts.TypeChecker, type: ts.Type, path: readonly string[]): Leaf[] {
  return type.getProperties().flatMap((property) => {
    const declaration = property.declarations?.[0]
    if (declaration === undefined) return []
    const own = checker.getTypeOfSymbol(property)
    const here = [...path, property.name]
    return isGroup(own) ? leavesOf(checker, own, here) : [{ path: here.join('.'), declaration }]
  })
}

function isGroup(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.Object) !== 0 && type.getCallSignatures().length === 0
}

function markUsed(
  file: ts.SourceFile,
  checker: ts.TypeChecker,
  catalogue: ts.Type,
  used: Set<ts.Node>,
): void {
  const mark = (symbol: ts.Symbol | undefined): void => {
    for (const declaration of symbol?.declarations ?? []) used.add(declaration)
  }
  const markAll = (type: ts.Type): void => {
    for (const each of type.isUnion() ? type.types : [type]) {
      // The whole catalogue is handed on as what it is, and read elsewhere.
      if (each === catalogue || !isGroup(each) || !isEnglish(each)) continue
      for (const property of each.getProperties()) {
        mark(property)
        markAll(checker.getTypeOfSymbol(property))
      }
    }
  }
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) mark(checker.getSymbolAtLocation(node.name))
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = (node.propertyName ?? node.name).getText()
      mark(checker.getTypeAtLocation(node.parent).getProperty(name))
    }
    if (ts.isElementAccessExpression(node)) {
      for (const property of checker.getTypeAtLocation(node.expression).getProperties()) mark(property)
    }
    if (ts.isExpression(node) && goesElsewhere(node, checker)) markAll(checker.getTypeAtLocation(node))
    ts.forEachChild(node, visit)
  }
  visit(file)
}

/** A group that is handed on as something else, such as a title with its text: all of it may be used there. */
function goesElsewhere(node: ts.Expression, checker: ts.TypeChecker): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) return false
  if (ts.isVariableDeclaration(parent) || ts.isBindingElement(parent) || ts.isParameter(parent)) return false
  const wanted = checker.getContextualType(node)
  return wanted !== checker.getTypeAtLocation(node)
}

function isEnglish(type: ts.Type): boolean {
  return type.getProperties().some(({ declarations = [] }) => declarations.some(isInCatalogue))
}
