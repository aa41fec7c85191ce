import { type StoreSetting, readClusterAddress } from '../store/store-address.ts'
import { isLoopbackName } from './loopback.ts'

export function storeWeaknesses(store: StoreSetting): readonly string[] {
  if (store.kind === 'upstash')
    return isOpen(store.url, 'http:')
      ? ['UPSTASH_REDIS_REST_URL must begin with https://: the comments cross a network.']
      : []
  if (store.kind === 'sqlite') return []
  const { hosts, encrypted, password } = redisOf(store.url)
  if (hosts.every(isLoopbackName)) return []
  return [
    ...(encrypted ? [] : ['REDIS_URL must begin with rediss://: the comments cross a network.']),
    ...(password === ''
      ? ['REDIS_URL must hold the password of a Redis that others can reach.']
      : []),
  ]
}

function redisOf(address: string) {
  const cluster = readClusterAddress(address)
  if (cluster !== undefined) {
    const { nodes, encrypted, password = '' } = cluster
    return { hosts: nodes.map(({ host }) => host), encrypted, password }
  }
  const { hostname, protocol, password } = new URL(address)
  return { hosts: [hostname], encrypted: protocol === 'rediss:', password }
}

export function isOpen(address: string, scheme: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === scheme && !isLoopbackName(hostname)
}
