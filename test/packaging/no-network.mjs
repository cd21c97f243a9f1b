// node --import THIS PROGRAM: whatever would leave the machine, or ask for a name, fails aloud.
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';
import { syncBuiltinESMExports } from 'node:module';

const refuse = (what) => () => {
  throw new Error(`network: ${what}`);
};
net.Socket.prototype.connect = refuse('connect');
dgram.createSocket = refuse('datagram');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  dns[name] = refuse(name);
  dns.promises[name] = refuse(name);
}
syncBuiltinESMExports();
