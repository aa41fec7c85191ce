import net from 'node:net'

/** Tests reach this machine and nothing else: any other address is a mistake that must show at once. */
// oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function (this: net.Socket, ...words: unknown[]) {
  const [first] = words.flat() as [unknown]
  const host =
    typeof first === 'object' && first !== null && 'host' in first ? first.host : undefined
  if (typeof host === 'string' && !local.test(host))
    throw new Error(`A test tried to reach ${host}.`)
  return Reflect.apply(connect, this, words) as net.Socket
}

const local = /^(?:localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/
