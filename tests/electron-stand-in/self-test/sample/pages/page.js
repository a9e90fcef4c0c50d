const { sample } = globalThis
const find = (selector) => document.querySelector(selector)

find('form').addEventListener('submit', async (event) => {
  event.preventDefault()
  const name = new FormData(event.target).get('name')
  const answer = await sample.greet({ name, born: new Date(2031, 1, 1), bytes: new Uint8Array([1, 2, 3]) })
  const { text, year, sum, url, origin, isTop, map } = answer
  find('[aria-label=Reply]').value = [text, year, sum, url, origin, isTop, map.get('key')].join(' ')
})

const unsubscribe = sample.onTick((count) => {
  find('[aria-label=Ticks]').value = String(count)
})
find('#unsubscribe').addEventListener('click', () => unsubscribe())
find('#open').addEventListener('click', () => {
  find('h1').textContent = String(globalThis.open('https://example.com/open'))
})
