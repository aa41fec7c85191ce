import { isIpAddress } from '../domain/ip-address.ts'

export function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.')
}

export function isLoopbackName(name: string): boolean {
  const address = unbracketed(name)
  if (isIpAddress(address)) return isLoopback(address)
  return name === 'localhost' || name.endsWith('.localhost')
}

export function unbracketed(name: string): string {
  return name.replace(/^\[|\]$/g, '')
}
