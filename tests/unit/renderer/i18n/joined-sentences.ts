import ts from 'typescript'
import { isInCatalogue, placeOf, type RendererProgram } from './renderer-program.ts'

/**
 * Where a window builds text of sentences and more: by `+`, in a template, by `join` or `concat`, or side by side in
 * an element. Order, blanks and marks between words are the catalogue's, for each language has its own.
 */
export function joinedSentences({ files, checker }: RendererProgram): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const pieces = piecesOf(node, checker)
    if (pieces.length > 1 && pieces.some((piece) => isSentence(piece, checker))) found.push(placeOf(node))
    ts.forEachChild(node, visit)
  }
  files.forEach(visit)
  return found
}

/** What the text of that expression or element is put together of; nothing where it is no such thing. */
function piecesOf(node: ts.Node, checker: ts.TypeChecker): readonly ts.Node[] {
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.map(({ expression }) => expression)]
  if (ts.isBinaryExpression(node) && PLUS.has(node.operatorToken.kind)) return [node.left, node.right]
  if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
    return node.children.filter((child) => isText(child, checker))
  }
  return ts.isCallExpression(node) ? joinedBy(node) : []
}

const PLUS = new Set([ts.SyntaxKind.PlusToken, ts.SyntaxKind.PlusEqualsToken])

/** Elements stand apart from each other. */
function isText(child: ts.JsxChild, checker: ts.TypeChecker): boolean {
  if (ts.isJsxText(child)) return !child.containsOnlyTriviaWhiteSpaces
  if (!ts.isJsxExpression(child) || child.expression === undefined) return false
  const type = checker.getTypeAtLocation(child.expression)
  const kinds = type.isUnion() ? type.types : [type]
  return kinds.some(({ flags }) => (flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike)) !== 0)
}

function joinedBy({ expression: callee, arguments: given }: ts.CallExpression): readonly ts.Node[] {
  if (!ts.isPropertyAccessExpression(callee)) return []
  const { name, expression: receiver } = callee
  if (name.text === 'concat') return [receiver, ...given]
  return name.text === 'join' && ts.isArrayLiteralExpression(receiver) ? receiver.elements : []
}

/** Whether it is a sentence of the catalogue, or what one says, by whatever name. */
function isSentence(node: ts.Node, checker: ts.TypeChecker): boolean {
  const is = (inner: ts.Node): boolean => isSentence(inner, checker)
  if (ts.isParenthesizedExpression(node) || ts.isCallExpression(node)) return is(node.expression)
  if (ts.isJsxExpression(node)) return node.expression !== undefined && is(node.expression)
  if (ts.isConditionalExpression(node)) return is(node.whenTrue) || is(node.whenFalse)
  if (ts.isBinaryExpression(node))
    return !PLUS.has(node.operatorToken.kind) && (is(node.left) || is(node.right))
  if (ts.isPropertyAccessExpression(node)) return isDeclaredThere(checker.getSymbolAtLocation(node.name))
  if (ts.isElementAccessExpression(node)) {
    return checker.getTypeAtLocation(node.expression).getProperties().some(isDeclaredThere)
  }
  return ts.isIdentifier(node) && isNamed(node, checker)
}

/** A name for a sentence: `const title = t.home.title`, `const { title } = t.home`. */
function isNamed(node: ts.Identifier, checker: ts.TypeChecker): boolean {
  const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration
  if (declaration === undefined) return false
  if (ts.isBindingElement(declaration)) {
    const name = (declaration.propertyName ?? declaration.name).getText()
    return isDeclaredThere(checker.getTypeAtLocation(declaration.parent).getProperty(name))
  }
  const value = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined
  return value !== undefined && isSentence(value, checker)
}

function isDeclaredThere(symbol: ts.Symbol | undefined): boolean {
  return symbol?.declarations?.some(isInCatalogue) === true
}
